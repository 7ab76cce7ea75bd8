package com.intellidine.verification.demo;

import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.RunningSite;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/// A dinner service at the demo restaurant, played with real presses on the real apps: one table with the centre in
/// reach, one with it switched off, then everything together again.
final class DinnerService {
    /// Not just "in the centre": that also stands in "4 not yet in the centre".
    static final String EVERYWHERE = "Saved here, on 2 devices, in the centre";

    private final Screens screens;
    private final Consumer<String> say;

    DinnerService(RunningSite running, Consumer<String> say) {
        this.screens = new Screens(running);
        this.say = say;
    }

    void play() throws IOException {
        Files.createDirectories(screens.pictures());
        say.accept("Starting the server …");
        Child server = screens.server();
        say.accept("Starting two terminals and the kitchen display …");
        Script till1 = screens.terminal("till-1");
        Script till2 = screens.terminal("till-2");
        Script kitchen = screens.kitchen();

        till1.sees("staff-waiter1").picture("01-pin-pad");
        till1.signIn("waiter1", "3333");
        till2.sees("staff-manager1").signIn("manager1", "1111");
        // What one device still had for itself when it was killed arrives first.
        till1.reads(EVERYWHERE);
        till2.reads(EVERYWHERE);
        new LeftOvers(till1, kitchen, say).settle();

        say.accept("Table 3: four dishes, sent, cooked, billed and paid, with the centre in reach.");
        till1.picture("02-floor");
        till1.tap("table-3", "category-Main_Course", "dish-BC", "dish-DM", "category-Sides", "dish-BN", "dish-BN")
                .picture("03-order");
        serve(till1, kitchen, "04-kitchen-ticket");
        pay(till1, "05-bill", "06-payment");
        till1.reads(EVERYWHERE).picture("07-sync-bar-in-the-centre");

        say.accept("The server is switched off.");
        server.kill();
        till2.reads("Offline");
        say.accept("Table 5 on Till 2: nobody in the restaurant has to wait for the centre.");
        till2.tap("table-5", "category-Appetizers", "dish-PT", "dish-SA").picture("08-order-offline");
        serve(till2, kitchen, "09-kitchen-ticket-offline");
        pay(till2, "10-bill-offline", "11-payment-offline");
        till2.reads("Offline").picture("12-sync-bar-offline");

        say.accept("The server is switched on again.");
        screens.server();
        till2.reads(EVERYWHERE).picture("13-sync-bar-caught-up");
        till1.reads(EVERYWHERE).tap("theme").picture("14-floor-dark");
    }

    /// Sends what is on the order, and has the kitchen mark the first line and bump the ticket.
    private static void serve(Script till, Script kitchen, String picture) {
        till.tap("send");
        String ticket = kitchen.awaitFirst("ticket-").substring("ticket-".length());
        kitchen.tap("line-" + ticket + "-0").picture(picture);
        kitchen.doubleTap("head-" + ticket).seesNoMore("ticket-" + ticket);
    }

    private static void pay(Script till, String billPicture, String paymentPicture) {
        till.tap("bill-and-pay").sees("exact").picture(billPicture);
        till.tap("key-2", "key-0", "key-00").sees("take-cash").tap("take-cash");
        till.sees("done").picture(paymentPicture);
        till.tap("done").sees("table-1");
    }
}
