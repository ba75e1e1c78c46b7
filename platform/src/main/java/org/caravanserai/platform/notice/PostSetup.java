package org.caravanserai.platform.notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses the post: a mail server where one is configured, else a folder. */
@Configuration(proxyBeanMethods = false)
class PostSetup {
  @Bean
  Post post(ObjectProvider<JavaMailSender> server, MailSettings settings) {
    JavaMailSender sender = server.getIfAvailable();
    return sender == null ? new FolderPost(settings.folder()) : new MailServerPost(sender);
  }
}
