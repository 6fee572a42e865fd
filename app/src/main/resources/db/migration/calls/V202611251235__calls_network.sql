ALTER TABLE calls.call ADD CONSTRAINT call_network_known FOREIGN KEY (network) REFERENCES directory.organisation (id);
