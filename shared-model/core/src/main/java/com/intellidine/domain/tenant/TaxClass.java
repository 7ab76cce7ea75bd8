package com.intellidine.domain.tenant;

/// How a thing is taxed. The rate is looked up by class and date in a [TaxTable].
public enum TaxClass {
    /// Restaurant service outside specified premises, no input tax credit: SAC 996331.
    RESTAURANT_SERVICE
}
