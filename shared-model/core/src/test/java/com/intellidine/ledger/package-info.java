/// A second ledger: money and dishes added up from the facts alone, by nothing of the product but its facts, and held
/// against what the product says.
@NullMarked
package com.intellidine.ledger;

import org.jspecify.annotations.NullMarked;
