package com.intellidine.domain.discount;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.RuleId;
import java.util.Set;

/// A fact by which bills use rules that may be used so many times only, or give their use back.
public interface RuleUsed extends Event {
    /// Whose bills they are: an order uses a rule once, on however many bills.
    OrderId order();

    /// The bills that use a rule from now on.
    Set<BillId> using(RuleId rule);

    /// The bills that don't any more.
    Set<BillId> givingBack(RuleId rule);
}
