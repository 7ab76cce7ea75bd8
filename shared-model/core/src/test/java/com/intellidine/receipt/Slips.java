package com.intellidine.receipt;

import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;

/// A dinner at table 3, and what was printed of it.
final class Slips {
    static final Restaurant SPICE_ROUTE = Some.restaurant(RestaurantChange.NONE);

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
        return Receipts.receipt(restaurant, Tab.alone(order), order.bills().getLast(), "3", "Asha Singh");
    }

    static Document ticket(Service service) {
        Order order = service.order();
        return Receipts.kitchenTicket(order, order.tickets().getLast(), "3", "Asha Singh", SPICE_ROUTE.zone());
    }
}
