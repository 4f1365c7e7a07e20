package org.shelfwise.demo.catalogue.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Serves the pictures of products below {@code /demo/pictures/}, as SVG and as a small JPEG. A picture never changes, so browsers may keep it; anything
 * that is not the name of a picture is 404. Has no session and reads no database.
 */
public final class PictureServlet extends HttpServlet {

    /** The mapping that {@link PictureName#url()} leads to. */
    public static final String MAPPING = "/demo/pictures/*";

    private static final long serialVersionUID = 1L;
    private static final String ETAG = "\"drawn-1\"";

    private final transient GarmentPainter painter;

    public PictureServlet(GarmentPainter painter) {
        this.painter = painter;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = file(request);
        boolean asJpeg = file.endsWith(PictureName.JPEG);
        Optional<String> drawing = name(file, asJpeg).flatMap(painter::paint);
        if (drawing.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("ETag", ETAG);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (ETAG.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (asJpeg) {
            send("image/jpeg", JpegPicture.of(drawing.get()), response);
        } else {
            send("image/svg+xml", drawing.get().getBytes(StandardCharsets.UTF_8), response);
        }
    }

    private static String file(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static Optional<PictureName> name(String file, boolean asJpeg) {
        return PictureName.parse(
                asJpeg ? file.substring(0, file.length() - PictureName.JPEG.length()) + PictureName.SVG : file);
    }

    private static void send(String type, byte[] picture, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
