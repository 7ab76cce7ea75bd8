package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.order.ServiceCommand.ChangeTable;
import com.intellidine.domain.order.ServiceCommand.GiveAddress;
import com.intellidine.domain.order.ServiceCommand.NameCustomer;
import com.intellidine.domain.order.ServiceCommand.PromiseTime;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import org.junit.jupiter.api.Test;

/// Who an order is for, where it goes and until when.
class OrderHeadTest {
    private static final CustomerId ASHOK = new CustomerId(Some.id(34));
    private static final CustomerId MEERA = new CustomerId(Some.id(35));
    private static final Ciphertext OFFICE = new Ciphertext("MTIgTUcgUm9hZCBmbG9vciAy");
    private static final Ciphertext HOME = new Ciphertext("NyBDaHVyY2ggU3RyZWV0");
    private final Service service = Service.opened();

    @Test
    void takesAPartyToAnotherTable() {
        assertEquals(Some.table(3), service.order().table());
        assertEquals(
                Some.table(5),
                service.does(new ChangeTable(ORDER, Some.table(5), STAMP))
                        .order()
                        .table());
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.AlreadyDone()),
                service.tries(new ChangeTable(ORDER, Some.table(5), STAMP)));
        assertNull(service.does(new ChangeTable(ORDER, null, STAMP)).order().table());
    }

    @Test
    void keepsAnAddressWithTheGuestWhoseKeyOpensIt() {
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.GuestMissing()),
                service.tries(new GiveAddress(ORDER, ASHOK, HOME, STAMP)));
        service.does(new NameCustomer(ORDER, ASHOK, STAMP)).does(new GiveAddress(ORDER, ASHOK, HOME, STAMP));
        assertEquals(ASHOK, service.order().customer());
        assertEquals(HOME, service.order().address());
        OrderEvent again = new ServiceEvent.CustomerNamed(ORDER, ASHOK, STAMP);
        assertEquals(HOME, service.knows(again).order().address(), "named twice apart");
        OrderEvent apart = Service.accepted(service.tries(new GiveAddress(ORDER, ASHOK, OFFICE, STAMP)));
        service.does(new NameCustomer(ORDER, MEERA, STAMP));
        assertEquals(MEERA, service.order().customer());
        assertNull(service.order().address());
        assertNull(service.knows(apart).order().address(), "given apart, for the guest before");
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.GuestMissing()),
                service.tries(new GiveAddress(ORDER, ASHOK, HOME, STAMP)));
    }

    @Test
    void promisesATimeThatIsStillToCome() {
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.TimePassed()),
                service.tries(new PromiseTime(ORDER, Some.NOON.minusSeconds(1), STAMP)));
        assertEquals(
                Some.NOON.plusSeconds(60),
                service.does(new PromiseTime(ORDER, Some.NOON.plusSeconds(60), STAMP))
                        .order()
                        .readyBy());
    }
}
