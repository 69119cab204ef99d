package id.wasit.pipeline.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before anything starts whether the ports are free, because a program that finds out later says it less clearly. */
final class Ports {
    private Ports() {}

    /**
     * @param use what the port is wanted for
     * @param key the key of the settings that names it
     * @throws RunTrouble when another program has it
     */
    static void demandFree(int port, String use, String key) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new RunTrouble("port " + port + " for " + use + " is in use by another program; stop that one or set "
                    + key + " in the settings to a free port");
        }
    }
}
