package dev.gonogo.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Receives what a person did on the page. It accepts only JSON, which another site's page cannot send without a
 * preflight request.
 */
final class ActServlet extends HttpServlet {
    private final ObjectMapper mapper = new ObjectMapper();
    private final PageActs acts;

    ActServlet(PageActs acts) {
        this.acts = acts;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            answer(response, 415, "Send application/json.", NullNode.getInstance());
            return;
        }
        JsonNode act = mapper.readTree(request.getInputStream());
        try {
            answer(response, 200, "", acts.perform(act));
        } catch (PanelRefusal refusal) {
            answer(response, 409, refusal.sentence(), NullNode.getInstance());
        } catch (IllegalArgumentException mistake) {
            answer(response, 400, String.valueOf(mistake.getMessage()), NullNode.getInstance());
        }
    }

    private void answer(HttpServletResponse response, int status, String problem, JsonNode told) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream()
                .write(mapper.createObjectNode()
                        .put("problem", problem)
                        .<ObjectNode>set("told", told)
                        .toString()
                        .getBytes(UTF_8));
    }
}
