package com.intellidine.verification.bench;

import com.intellidine.pos.app.TerminalApp;
import com.intellidine.verification.bench.TimedTap.Timing;
import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The least that a program with a window of the terminal's size can be: a tap on an area changes a label. What the
/// terminal is held against.
public final class BareWindow {
    private static final double AREA_PX = 200;

    private final Label label = new Label("0");
    private final Region area = new Region();
    private final Scene scene;
    private int taps;

    private BareWindow() {
        area.setPrefSize(AREA_PX, AREA_PX);
        area.setMaxSize(AREA_PX, AREA_PX);
        area.setOnMouseReleased(event -> label.setText(Integer.toString(++taps)));
        VBox root = new VBox(area, label);
        root.setAlignment(Pos.CENTER);
        scene = new Scene(root, TerminalApp.DESIGN.width(), TerminalApp.DESIGN.height());
    }

    /// Obeys `taps COUNT`.
    public static void main(String[] args) throws CannotException {
        Obedient.run(System.in, System.out, verbs());
    }

    private static Obedient.Verbs verbs() throws CannotException {
        BareWindow window = Obedient.show(stage -> {
            BareWindow bare = new BareWindow();
            stage.setScene(bare.scene);
            stage.show();
            return bare;
        });
        TimedTap timed = Hand.onScreen(() -> new TimedTap(new Witness(window.scene), RandomGenerator.getDefault()));
        return words -> window.taps(timed, Integer.parseInt(words.get(1)));
    }

    private String taps(TimedTap timed, int count) throws CannotException {
        List<String> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String wanted = Integer.toString(taps + 1);
            Timing timing = timed.tap(area, () -> label.getText().equals(wanted));
            times.add(timing.words());
        }
        return String.join(" ", times);
    }
}
