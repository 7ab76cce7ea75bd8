/// The roles, the migrations, and the one door to the database.
@NullMarked
package com.intellidine.server.platform.database;

import org.jspecify.annotations.NullMarked;
