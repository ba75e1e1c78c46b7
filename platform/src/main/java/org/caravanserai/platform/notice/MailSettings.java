package org.caravanserai.platform.notice;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the post. With {@code spring.mail.host} letters go by SMTP; without it each is
 * written to the folder.
 *
 * @param from the sender's address
 * @param folder where letters are written without a mail server; the newest 1,000 stay
 */
@ConfigurationProperties("serai.mail")
record MailSettings(
    @DefaultValue("caravanserai@localhost") String from, @DefaultValue("data/mail") Path folder) {}
