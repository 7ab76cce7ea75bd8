package com.intellidine.receipt;

import com.intellidine.domain.order.Order;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.time.ZoneId;

/// A dinner at table 3, and what was printed of it.
final class Slips {
    static final Restaurant SPICE_ROUTE = new Restaurant(
            Some.TENANT,
            "Spice Route",
            "12 MG Road, Bengaluru 560001",
            "29ABCDE1234F1Z5",
            "12345678901234",
            ZoneId.of("Asia/Kolkata"),
            Some.FIVE_PERCENT);

    private Slips() {}

    static Service dinner() {
        return Service.opened()
                .adds(1, "Chicken Biryani", 280, 2)
                .adds(2, "Paneer Tikka Masala", 260, 1)
                .adds(3, "Tandoori Roti with Butter", 35, 12)
                .sends(1);
    }

    static Document bill(Restaurant restaurant, Service service) {
        Order order = service.order();
        return Receipts.receipt(restaurant, order, order.bills().getLast(), "3", "Asha Singh");
    }

    static Document ticket(Service service) {
        Order order = service.order();
        return Receipts.kitchenTicket(order, order.tickets().getLast(), "3", "Asha Singh", SPICE_ROUTE.zone());
    }
}
