/// A PostgreSQL and a Kafka broker of our own, for a restaurant that has neither.
@NullMarked
package com.intellidine.server.platform.embedded;

import org.jspecify.annotations.NullMarked;
