package com.intellidine.simulator;

import java.util.random.RandomGenerator;

/// Carries messages between the nodes of a world: late, twice, or not at all.
final class Network {
    private final RandomGenerator random;
    private final Clock clock;
    private final Weather weather;
    private int[] sides = new int[0];
    private boolean lanCut;
    private boolean internetCut;
    private boolean oneWay;

    Network(RandomGenerator random, Clock clock, Weather weather) {
        this.random = random;
        this.clock = clock;
        this.weather = weather;
    }

    /// Some are cut off from others for a while.
    void cut(int nodes) {
        sides = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            sides[i] = random.nextInt(2);
        }
        lanCut = weather.strikes(Fault.LAN_CUT, 2);
        internetCut = weather.strikes(Fault.INTERNET_CUT, 2);
        oneWay = (lanCut || internetCut) && weather.strikes(Fault.ONE_WAY_CUT, 4);
    }

    void heal() {
        lanCut = false;
        internetCut = false;
        oneWay = false;
    }

    private boolean passes(SimNode from, SimNode to) {
        boolean internet = from.isServer() || to.isServer();
        if (!(internet ? internetCut : lanCut)) {
            return true;
        }
        int here = side(from);
        int there = side(to);
        // The server is on one side, and so cut off from the devices on the other.
        return here == there || (oneWay && here < there);
    }

    private int side(SimNode node) {
        return node.index() < sides.length ? sides[node.index()] : 0;
    }

    /// Delivers once, twice or never. What is cut while it is on its way does not arrive.
    void send(SimNode from, SimNode to, Runnable delivery) {
        if (!passes(from, to) || weather.strikes(Fault.MESSAGE_LOST, 40)) {
            return;
        }
        deliver(from, to, delivery);
        if (weather.strikes(Fault.MESSAGE_TWICE, 40)) {
            deliver(from, to, delivery);
        }
    }

    private void deliver(SimNode from, SimNode to, Runnable delivery) {
        boolean internet = from.isServer() || to.isServer();
        long ms = internet ? random.nextInt(10, 60) : random.nextInt(1, 4);
        if (weather.strikes(Fault.MESSAGE_LATE, 40)) {
            ms += random.nextInt(100, 3_000);
        }
        clock.in(ms, () -> {
            if (passes(from, to)) {
                delivery.run();
            }
        });
    }
}
