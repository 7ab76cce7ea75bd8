/// What an order costs: tax per rate on the invoice, round off as its own line.
@NullMarked
package com.intellidine.pricing;

import org.jspecify.annotations.NullMarked;
