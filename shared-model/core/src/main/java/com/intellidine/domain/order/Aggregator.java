package com.intellidine.domain.order;

/// Where an order of a delivery platform came from.
///
/// @param platform "Zomato"
/// @param externalId the platform's own number of it
/// @param paysTax the platform pays the tax and invoices the guest (section 9(5) of the CGST Act)
public record Aggregator(String platform, String externalId, boolean paysTax) {}
