package com.intellidine.domain.order;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;

/// What somebody wants done to an order. Identities and numbers come with the command, so that deciding stays pure.
/// Lines are named as they are shown in the order, whatever order they belong to.
public sealed interface OrderCommand
        permits ServiceCommand, KitchenCommand, BillCommand, PaymentCommand, MobileCommand {
    OrderId order();

    Stamp stamp();
}
