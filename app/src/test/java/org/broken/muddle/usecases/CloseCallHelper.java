package org.broken.muddle.usecases;

import org.apache.lucene.document.Document;
import org.broken.muddle.web.MuddlePages;
import org.springframework.jdbc.core.simple.JdbcClient;

public record CloseCallHelper(JdbcClient database, MuddlePages pages, Document document) {}
