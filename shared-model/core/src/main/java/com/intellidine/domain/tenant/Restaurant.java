package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.TenantId;
import java.time.ZoneId;

/// The restaurant as it stands on a bill.
///
/// @param gstin goods and services tax identification number, 15 characters, or empty when not registered
/// @param fssai 14-digit food licence number, which must stand on every bill, or empty
public record Restaurant(
        TenantId id, String name, String address, String gstin, String fssai, ZoneId zone, TaxTable taxes)
        implements Aggregate {}
