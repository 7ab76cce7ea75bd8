/// What the kitchen has to cook: the board, its cards, the recall list and the sign that says when it is not live.
@NullMarked
package com.intellidine.kitchen.board;

import org.jspecify.annotations.NullMarked;
