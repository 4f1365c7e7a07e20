package org.shelfwise.core.notifyme.sending;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An SMTP server on the loopback interface that answers as a test has it, over real sockets. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** Hangs up without a word. */
    static final String HANGS_UP = "";

    private static final String CLOSES = "421";
    private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");

    private final ServerSocket socket;
    private final Script script;
    private final List<Closeable> connections = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /** Where in a mail's course it answers. */
    enum At {
        MAIL,
        RCPT,
        DATA,
        END
    }

    /** What it says other than yes. */
    interface Script {

        /**
         * @param address of the sender at {@link At#MAIL}, of the reader from then on
         * @return one or several lines of a reply, after {@code 421} it hangs up; {@link #HANGS_UP}; or null for yes
         */
        String says(At at, String address);
    }

    ScriptedSmtpServer(Script script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    /** Always takes everything but at one point, where it says this to one address. */
    static ScriptedSmtpServer saying(String reply, At point, String to) throws IOException {
        return new ScriptedSmtpServer((at, address) -> at == point && address.equals(to) ? reply : null);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connections.add(connection);
                daemon(() -> new Conversation(connection).hold());
            }
        } catch (IOException closed) {
            return;
        }
    }

    /** One client's. */
    private final class Conversation {

        private final Socket connection;
        private String reader = "";

        private Conversation(Socket connection) {
            this.connection = connection;
        }

        private void hold() {
            try (connection;
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
                Writer out = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.ISO_8859_1);
                boolean goesOn = say(out, "220 ready");
                String line = goesOn ? in.readLine() : null;
                while (line != null) {
                    commands.add(line);
                    line = say(out, answer(line, in, out)) ? in.readLine() : null;
                }
            } catch (IOException clientIsGone) {
                return;
            }
        }

        private String answer(String line, BufferedReader in, Writer out) throws IOException {
            String command = line.length() < 4 ? line : line.substring(0, 4);
            return switch (command) {
                case "MAIL" -> scripted(At.MAIL, address(line));
                case "RCPT" -> {
                    reader = address(line);
                    yield scripted(At.RCPT, reader);
                }
                case "DATA" -> data(in, out);
                case "QUIT" -> CLOSES + " bye";
                default -> "250 ok";
            };
        }

        private String data(BufferedReader in, Writer out) throws IOException {
            String no = script.says(At.DATA, reader);
            if (no != null) {
                return no;
            }
            say(out, "354 go on");
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    return HANGS_UP;
                }
            }
            String answer = scripted(At.END, reader);
            if (answer.startsWith("250")) {
                taken.add(reader);
            }
            return answer;
        }

        private String scripted(At at, String address) {
            String reply = script.says(at, address);
            return reply == null ? "250 ok" : reply;
        }

        private String address(String line) {
            Matcher address = ADDRESS.matcher(line);
            return address.find() ? address.group(1) : "";
        }

        /** @return whether the conversation goes on */
        private boolean say(Writer out, String reply) throws IOException {
            if (!reply.equals(HANGS_UP)) {
                out.write(reply.replace("\n", "\r\n") + "\r\n");
                out.flush();
            }
            return !reply.equals(HANGS_UP) && !reply.startsWith(CLOSES);
        }
    }

    JavaMailSenderImpl sender() {
        return SmtpServer.sender(socket.getLocalPort());
    }

    /** Readers of the mails that it has taken, in their order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** How many times somebody has called. */
    int calls() {
        return connections.size();
    }

    long commands(String beginningWith) {
        return commands.stream().filter(line -> line.startsWith(beginningWith)).count();
    }

    /** Ends all conversations, as a server does with what has been idle for long; whoever calls again is answered. */
    void hangUp() throws IOException {
        for (Closeable connection : connections) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        hangUp();
    }
}
