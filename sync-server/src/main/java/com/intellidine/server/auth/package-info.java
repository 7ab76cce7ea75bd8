/// Who is calling: people with a password and devices with a token.
@NullMarked
package com.intellidine.server.auth;

import org.jspecify.annotations.NullMarked;
