"""Settings of the web application, from MAINSTAY_* and DATABASE_URL. In production nothing secret has a default.

Without any it serves this machine alone, on SQLite, with a secret kept beside the pseudonym keys.
"""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from mainstay.tasks.home import home_folder
from mainstay.web.coming_files import folder_for_coming
from mainstay.web.database_address import database
from mainstay.web.secret import hosts, seconds, secret_key
from mainstay.web.setting_numbers import whole
from mainstay.web.sign_in_elsewhere import from_settings

HERE = Path(__file__).parent
PRODUCTION = os.environ.get("MAINSTAY_PRODUCTION", "") == "1"
DEBUG = False
SECRET_KEY = secret_key(os.environ.get("MAINSTAY_SECRET_KEY", ""), home_folder() / "web", production=PRODUCTION)
# Named for a while after a change of secret, so that codes and the audit's head kept with the one before can be read.
SECRET_KEY_FALLBACKS = os.environ.get("MAINSTAY_SECRET_KEY_BEFORE", "").split()
ALLOWED_HOSTS = hosts(os.environ.get("MAINSTAY_HOSTS", ""), production=PRODUCTION)
DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), home_folder() / "web" / "mainstay.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "allauth.account",  # its tables are asked for by allauth.mfa; signing in is our own, behind declared pages
    "allauth.mfa",
    "mainstay.stores.database",
    *sorted(f"mainstay.web.{found.parent.name}" for found in HERE.glob("*/apps.py")),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "mainstay.web.sent_sizes.SentSizes",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "mainstay.web.any_page_taken.AnyPageTaken",
]
ROOT_URLCONF = "mainstay.web.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [HERE / "frame" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "mainstay.web.frame.pages_written.environment"},
    }
]

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "mainstay.web.accounts.strength.NotOnePattern"},
]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60
MFA_ADAPTER, MFA_TOTP_TOLERANCE = "mainstay.web.accounts.codes_kept.CodesKept", 1
REQUIRE_CODE = os.environ.get("MAINSTAY_REQUIRE_CODE", "") == "1"
# The council's own sign-in (OpenID Connect), None where it is not used; and the one account that may then still use a password.
SIGN_IN_ELSEWHERE = from_settings(os.environ)
PASSWORD_ONLY_FOR = os.environ.get("MAINSTAY_PASSWORD_ONLY_FOR", "").strip().lower() if SIGN_IN_ELSEWHERE else ""
CSRF_FAILURE_VIEW = "mainstay.web.drafts.lost_token.page"
LOGIN_URL, LOGIN_REDIRECT_URL = "sign-in", "home"
AXES_FAILURE_LIMIT, AXES_COOLOFF_TIME, AXES_LOCKOUT_PARAMETERS = 5, 0.25, ["username"]
AXES_HTTP_RESPONSE_CODE, AXES_LOCKOUT_TEMPLATE = 429, "locked.html"
AXES_USERNAME_FORM_FIELD = "username"
AXES_VERBOSE = False
# What is typed into the box for the address may be a password or anything: a digest of it is kept, and no list of sign-ins.
AXES_USERNAME_CALLABLE, AXES_DISABLE_ACCESS_LOG = "mainstay.web.accounts.tries.digest_of", True
AXES_SENSITIVE_PARAMETERS = ["username", "email", "password", "now", "again", "code", "next"]
# A whole council may come from one address, so locking by address would lock everyone out.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]

SESSION_COOKIE_AGE, SESSION_EXPIRE_AT_BROWSER_CLOSE, SESSION_SAVE_EVERY_REQUEST = 60 * 60, True, True
LONGEST_SESSION = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = seconds(os.environ.get("MAINSTAY_HSTS", ""), usual=31_536_000 if PRODUCTION else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS > 0
if os.environ.get("MAINSTAY_BEHIND_PROXY", "") == "1":
    # waitress takes this header from the proxy alone and drops everyone else's (serving.limits).
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE], "script-src": [SELF], "style-src": [SELF], "img-src": [SELF], "font-src": [SELF],
        "connect-src": [SELF], "form-action": [SELF], "frame-ancestors": [NONE], "base-uri": [NONE],
    }
}  # fmt: skip

LANGUAGE_CODE, TIME_ZONE, USE_I18N, USE_TZ = "en-gb", "Europe/London", False, True
STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_TEMP_DIR = folder_for_coming(home_folder() / "web") or None
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
WATCH_FOLDER = os.environ.get("MAINSTAY_WATCH_FOLDER", "")
WATCH_MINUTES = whole(os.environ.get("MAINSTAY_WATCH_MINUTES", ""), "MAINSTAY_WATCH_MINUTES", 5)
KEEP_UPLOADS_DAYS = whole(os.environ.get("MAINSTAY_KEEP_UPLOADS_DAYS", ""), "MAINSTAY_KEEP_UPLOADS_DAYS", 30)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"without_people": {"()": "mainstay.web.logs.WithoutPeople"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "without_people"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
