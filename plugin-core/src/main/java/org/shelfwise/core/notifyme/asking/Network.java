package org.shelfwise.core.notifyme.asking;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one asker's network: an IPv4 address, or the 64 bits of an IPv6 address that one household gets (RFC 6177). */
public final class Network {

    private static final String IPV6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?";
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** @param remote as the servlet container tells it; what is no IPv6 address stays as it is */
    public static String of(String remote) {
        if (remote == null || !remote.matches(IPV6)) {
            return String.valueOf(remote);
        }
        try {
            byte[] bytes = InetAddress.getByName(remote).getAddress(); // of a literal: nobody is asked
            return bytes.length > PREFIX_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException noAddress) {
            return remote;
        }
    }
}
