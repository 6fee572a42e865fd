-- Sessions are not backed up: after a restore people sign in again.
COMMENT ON TABLE accounts.session IS 'passing';
COMMENT ON TABLE accounts.session_attributes IS 'passing';
