/// Where an app on a device writes its log.
@NullMarked
package com.intellidine.device.log;

import org.jspecify.annotations.NullMarked;
