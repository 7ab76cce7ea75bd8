package com.intellidine.kitchen.board;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import java.time.Instant;

/// A ticket that the kitchen is through with and can call back.
///
/// @param dishes what was on it: `2 × Dal Makhani, 1 × Butter Naan`
public record BumpedTicket(OrderId order, TicketId id, String number, String title, String dishes, Instant bumped) {}
