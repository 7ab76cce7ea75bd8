/// Reading the menu.
@NullMarked
package com.intellidine.server.menu;

import org.jspecify.annotations.NullMarked;
