package org.caravanserai.platform.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a page that a handler returns. The page is whole before its first byte is sent. */
class HtmlWriter extends AbstractHttpMessageConverter<JteModel> {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  HtmlWriter() {
    super(HTML);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return JteModel.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected JteModel readInternal(Class<? extends JteModel> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("Pages are written only", message);
  }

  @Override
  protected void writeInternal(JteModel page, HttpOutputMessage message) throws IOException {
    Utf8ByteOutput output = new Utf8ByteOutput();
    page.render(output);
    message.getHeaders().setContentType(HTML);
    message.getHeaders().setContentLength(output.getContentLength());
    output.writeTo(message.getBody());
  }
}
