/// Who is it? People, a PIN, and a limit on guessing.
@NullMarked
package com.intellidine.pos.signin;

import org.jspecify.annotations.NullMarked;
