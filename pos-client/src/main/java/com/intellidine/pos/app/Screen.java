package com.intellidine.pos.app;

import com.intellidine.pos.bill.BillViewModel;
import com.intellidine.pos.floor.FloorViewModel;
import com.intellidine.pos.order.OrderViewModel;
import com.intellidine.pos.signin.SignInViewModel;

/// What the terminal shows at the moment.
public sealed interface Screen {
    record SignIn(SignInViewModel model) implements Screen {}

    record Floor(FloorViewModel model) implements Screen {}

    record Order(OrderViewModel model) implements Screen {}

    record Bill(BillViewModel model) implements Screen {}

    /// Lets go of what the screen watches.
    default void detach() {
        switch (this) {
            case SignIn(var model) -> model.detach();
            case Floor(var model) -> model.detach();
            case Order(var model) -> model.detach();
            case Bill(var model) -> model.detach();
        }
    }

    /// Time went by.
    default void tick() {
        switch (this) {
            case SignIn(var model) -> {}
            case Floor(var model) -> model.tick();
            case Order(var model) -> model.tick();
            case Bill(var model) -> model.tick();
        }
    }

    /// Escape.
    default void back() {
        switch (this) {
            case SignIn(var model) -> model.clear();
            case Floor(var model) -> model.back();
            case Order(var model) -> model.escape();
            case Bill(var model) -> model.back();
        }
    }
}
