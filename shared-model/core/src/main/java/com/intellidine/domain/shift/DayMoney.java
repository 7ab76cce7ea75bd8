package com.intellidine.domain.shift;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;

/// Money as a Z sees it.
///
/// @param day the business day under which it was taken
/// @param amount taken, or given back when negative
public record DayMoney(Fact.Id id, LocalDate day, Tender tender, Money amount) {}
