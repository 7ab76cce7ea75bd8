package com.intellidine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.pricing.BillPlan;
import com.intellidine.pricing.BillPlan.Planned;
import com.intellidine.pricing.PlanSplit;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Sales;
import com.intellidine.pricing.SplitBy;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BillRecheckTest {
    private int whole;
    private int parts;

    /// Or people would be told of faults that there are not, and soon not read what they are told.
    @Test
    void findsNothingInWhatTheHouseItselfHasPricedAndSplit() {
        Seeds.each(3_000, random -> {
            PriceRequest request = Sales.random(random);
            if (request.refusal().isPresent()) {
                return;
            }
            BillPlan plan = BillPlan.of(request);
            List<Planned> bills = new ArrayList<>(plan.bills());
            whole += bills.size();
            if (plan.split(new SplitBy.Evenly(2 + random.nextInt(3))) instanceof PlanSplit.Parts(var some)) {
                bills.addAll(some);
                parts += some.size();
            }
            Map<RuleId, DiscountRule> rules =
                    request.rules().stream().collect(Collectors.toMap(DiscountRule::id, Function.identity()));
            for (Planned planned : bills) {
                assertEquals(List.of(), BillRecheck.problems(bill(planned, request), request.taxes(), rules::get));
            }
        });
        assertTrue(whole > 2_000 && parts > 2_000, "bills " + whole + ", parts " + parts);
    }

    private static Bill bill(Planned planned, PriceRequest request) {
        BillKind kind = planned.kind();
        return new Bill(
                Some.bill(1),
                kind,
                null,
                request.day(),
                planned.priced().lines(),
                planned.priced().totals(),
                Some.STAMP);
    }
}
