/// How the API answers: the envelope, failures with a sentence, and bodies that stay within limits.
@NullMarked
package com.intellidine.server.platform.web;

import org.jspecify.annotations.NullMarked;
