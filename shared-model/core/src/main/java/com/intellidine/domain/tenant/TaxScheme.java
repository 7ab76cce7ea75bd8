package com.intellidine.domain.tenant;

/// Under which scheme of GST the restaurant sells.
public enum TaxScheme {
    /// Registered: collects tax and issues tax invoices.
    REGULAR,
    /// Pays on its turnover (section 10 of the CGST Act), collects no tax and issues bills of supply (rule 49).
    COMPOSITION,
    /// Below the threshold: neither.
    UNREGISTERED
}
