/// What every app in the restaurant stands on: its log, its sync, its pairing and its screens.
@NullMarked
package com.intellidine.device;

import org.jspecify.annotations.NullMarked;
