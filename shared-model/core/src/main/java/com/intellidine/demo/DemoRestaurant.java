package com.intellidine.demo;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.SectionChange;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.IndianTaxes;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A demo restaurant as the facts that set it up. Its PINs and passwords are public, so a server takes them in its demo
/// mode only.

public record DemoRestaurant(TenantId tenant, String name, String address, String gstin, String fssai) {
    public static final DemoRestaurant SPICE_ROUTE = new DemoRestaurant(
            TenantId.of("11111111-1111-1111-1111-111111111111"),
            "Spice Route",
            "12 MG Road, Bengaluru 560001",
            "29ABCDE1234F1ZW",
            "12345678901234");
    public static final DemoRestaurant BIRYANI_HOUSE = new DemoRestaurant(
            TenantId.of("22222222-2222-2222-2222-222222222222"),
            "Biryani House",
            "4 Charminar Road, Hyderabad 500002",
            "36ABCDE1234F1Z1",
            "22345678901234");

    /// Everybody's password at the server in the demo.
    public static final String PASSWORD = "Password@123";

    private static final int[] CAPACITIES = {2, 4, 4, 4, 6};

    private enum Person {
        // The PINs are 1111, 2222 and 3333, hashed with Argon2id (19 MiB, 2 passes) and a fixed salt.
        MANAGER(
                "manager1",
                "Meena Nair",
                Role.MANAGER,
                "$argon2id$v=19$m=19456,t=2,p=1$fE3l5rfAZ8qWQRC4PpP+jQ$RJh82qM/zfBcJDqOTQ2Eswrhx1/OvNQnCrM1Vho0pug"),
        KITCHEN(
                "kitchen_staff1",
                "Sanjay Joshi",
                Role.KITCHEN_STAFF,
                "$argon2id$v=19$m=19456,t=2,p=1$Itixld/Jh/WsIdbcs8blgQ$pPWx3Rot2nBhLVyBVvDEZQWsirW596GKgd3/zOhyaPw"),
        WAITER(
                "waiter1",
                "Asha Singh",
                Role.WAITER,
                "$argon2id$v=19$m=19456,t=2,p=1$J7nZUh2LOUZgv1gwCVz52g$XyxZ7Qi5VEAO5rsRffg8IsjJh4HRV8Efx+mE+7vKvB4");

        private final String username;
        private final String fullName;
        private final Role role;
        private final String pinVerifier;

        Person(String username, String fullName, Role role, String pinVerifier) {
            this.username = username;
            this.fullName = fullName;
            this.role = role;
            this.pinVerifier = pinVerifier;
        }
    }

    private record Dish(String code, String name, int rupees, Diet diet, String station) {}

    private record Course(String name, List<Dish> dishes) {}

    private static final List<Course> MENU = List.of(
            new Course(
                    "Appetizers",
                    List.of(
                            veg("PT", "Paneer Tikka", 280),
                            non("CT", "Chicken Tikka", 320),
                            veg("SA", "Samosa (2 pcs)", 90),
                            veg("HB", "Hara Bhara Kebab", 220),
                            non("FA", "Fish Amritsari", 360),
                            veg("OB", "Onion Bhaji", 140),
                            non("SK", "Mutton Seekh Kebab", 380),
                            veg("VM", "Veg Manchurian", 210))),
            new Course(
                    "Main Course",
                    List.of(
                            non("BC", "Butter Chicken", 380),
                            veg("PBM", "Paneer Butter Masala", 320),
                            veg("DM", "Dal Makhani", 260),
                            veg("PP", "Palak Paneer", 300),
                            non("RJ", "Rogan Josh", 420),
                            non("GF", "Goan Fish Curry", 460),
                            non("NI", "Lamb Shank Nihari", 520),
                            veg("CB", "Chole Bhature", 210),
                            non("KC", "Kadai Chicken", 360),
                            veg("BB", "Baingan Bharta", 240),
                            veg("MK", "Malai Kofta", 310),
                            egg("EC", "Egg Curry", 230),
                            non("HBR", "Hyderabadi Chicken Dum Biryani", 390),
                            veg("VB", "Veg Dum Biryani", 310))),
            new Course(
                    "Sides",
                    List.of(
                            veg("BN", "Butter Naan", 60),
                            veg("GN", "Garlic Naan", 75),
                            veg("TR", "Tandoori Roti", 35),
                            veg("JR", "Jeera Rice", 160),
                            veg("RA", "Boondi Raita", 95),
                            veg("PA", "Masala Papad", 50),
                            new Dish("SL", "Sweet Lassi", 90, Diet.VEG, "bar"),
                            new Dish("MC", "Masala Chaas", 60, Diet.VEG, "bar"),
                            new Dish("FL", "Fresh Lime Soda", 80, Diet.VEG, "bar"))),
            new Course(
                    "Desserts",
                    List.of(
                            veg("GJ", "Gulab Jamun (2 pcs)", 110),
                            veg("RM", "Rasmalai", 130),
                            veg("GH", "Gajar Halwa", 140),
                            veg("KU", "Pista Kulfi", 120),
                            egg("CP", "Caramel Custard", 125))));

    private static Dish veg(String code, String name, int rupees) {
        return new Dish(code, name, rupees, Diet.VEG, "kitchen");
    }

    private static Dish non(String code, String name, int rupees) {
        return new Dish(code, name, rupees, Diet.NON_VEG, "kitchen");
    }

    private static Dish egg(String code, String name, int rupees) {
        return new Dish(code, name, rupees, Diet.EGG, "kitchen");
    }

    /// The facts that set the restaurant up, in order.
    public List<Event> setUp(Instant at) {
        Stamp stamp = new Stamp(new StaffId(id("staff " + Person.MANAGER.username)), at);
        List<Event> events = new ArrayList<>();
        RestaurantChange settings = RestaurantChange.change()
                .name(name)
                .address(address)
                .stateCode(gstin.substring(0, 2))
                .gstin(gstin)
                .fssai(fssai)
                .zone(ZoneId.of("Asia/Kolkata"))
                .taxes(IndianTaxes.standard())
                .build();
        events.add(new RestaurantEdited(tenant, settings, stamp));
        for (Person person : Person.values()) {
            StaffChange changes = StaffChange.change()
                    .username(person.username)
                    .name(person.fullName)
                    .role(person.role)
                    .pinVerifier(person.pinVerifier)
                    .active(true)
                    .build();
            events.add(new StaffEdited(new StaffId(id("staff " + person.username)), changes, stamp));
        }
        SectionId ground = new SectionId(id("section Ground"));
        events.add(new SectionEdited(ground, SectionChange.of("Ground", 0), stamp));
        for (int i = 0; i < CAPACITIES.length; i++) {
            String number = Integer.toString(i + 1);
            events.add(new TableEdited(
                    new TableId(id("table " + number)), TableChange.of(ground, number, CAPACITIES[i], i), stamp));
        }
        menu(events, stamp);
        return events;
    }

    private void menu(List<Event> events, Stamp stamp) {
        for (int i = 0; i < MENU.size(); i++) {
            Course course = MENU.get(i);
            CategoryId category = new CategoryId(id("category " + course.name));
            events.add(new CategoryEdited(category, CategoryChange.of(course.name, i), stamp));
            for (int j = 0; j < course.dishes.size(); j++) {
                Dish dish = course.dishes.get(j);
                ItemChange changes = ItemChange.change()
                        .category(category)
                        .name(dish.name)
                        .price(Money.rupees(dish.rupees))
                        .taxClass(TaxClass.RESTAURANT_SERVICE)
                        .diet(dish.diet)
                        .station(dish.station)
                        .code(dish.code)
                        .position(j)
                        .available(true)
                        .deleted(false)
                        .build();
                events.add(new ItemEdited(new ItemId(id("item " + dish.name)), changes, stamp));
            }
        }
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((tenant + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
