package com.intellidine.domain.kitchen;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;

/// What a ticket captured of a line when it was sent.
///
/// @param revision of the line that was sent
/// @param station where it is made
public record TicketLine(LineId line, int revision, Quantity quantity, String name, String station) {}
