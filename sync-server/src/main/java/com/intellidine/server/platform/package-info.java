/// What every module stands on, without a word of the restaurant's: settings, checksums, failures to start.
@NullMarked
package com.intellidine.server.platform;

import org.jspecify.annotations.NullMarked;
