package com.intellidine.domain.menu;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;

/// A dish or drink, as the latest edits leave it.
///
/// @param price before tax
/// @param station where it is made: `kitchen`, `bar`
/// @param code short code for the keyboard, or empty
/// @param available false when it is sold out ("86")
public record Item(
        ItemId id,
        CategoryId category,
        String name,
        Money price,
        TaxClass taxClass,
        Diet diet,
        String station,
        String code,
        int position,
        boolean available,
        boolean deleted)
        implements Aggregate {}
