/// Starts the central server; each feature is a package below this one.
@NullMarked
package com.intellidine.server;

import org.jspecify.annotations.NullMarked;
