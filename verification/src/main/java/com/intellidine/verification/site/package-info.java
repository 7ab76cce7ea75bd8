/// A whole restaurant on one machine: a folder for each process, the processes, and what they said.
@NullMarked
package com.intellidine.verification.site;

import org.jspecify.annotations.NullMarked;
