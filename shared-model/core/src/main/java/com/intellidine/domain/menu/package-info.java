/// What is sold: categories and items, edited field by field on any device.
@NullMarked
package com.intellidine.domain.menu;

import org.jspecify.annotations.NullMarked;
