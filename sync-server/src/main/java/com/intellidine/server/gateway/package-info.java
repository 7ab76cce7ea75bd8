/// The rim: who may call what, errors in the envelope, health.
@NullMarked
package com.intellidine.server.gateway;

import org.jspecify.annotations.NullMarked;
