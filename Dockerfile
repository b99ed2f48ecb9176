# Linli's own processes: `bot`, `desk`, `worker` and `migrate` (see docker-compose.yml).

FROM python:3.11-slim-bookworm AS environment
WORKDIR /app
# Only uv comes through pip, with the version and hashes that the lock names.
COPY requirements.lock ./
RUN awk '/^[^ #]/ { wanted = /^uv==/ } wanted' requirements.lock > /tmp/uv.txt \
    && python -m pip install --no-cache-dir --no-deps --require-hashes --requirement /tmp/uv.txt \
    && uv venv /opt/linli \
    && uv pip install --no-cache --compile-bytecode --python /opt/linli/bin/python \
        --require-hashes --requirement requirements.lock
COPY . .
RUN uv pip install --no-cache --python /opt/linli/bin/python --no-deps --editable . \
    && python -m compileall -q actions bot desk nlu

FROM python:3.11-slim-bookworm
ENV PATH=/opt/linli/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LINLI_HOME=/var/lib/linli
# Text in pictures; QR codes need nothing besides. Debian's stable release fixes the versions.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tesseract-ocr tesseract-ocr-chi-sim \
        tesseract-ocr-chi-tra tesseract-ocr-jpn tesseract-ocr-kor tesseract-ocr-fra \
        tesseract-ocr-deu tesseract-ocr-spa tesseract-ocr-rus tesseract-ocr-ara \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 linli \
    && useradd --uid 10001 --gid linli --no-create-home --home-dir /var/lib/linli linli \
    && install --directory --owner linli --group linli --mode 0700 /var/lib/linli
# Owned by root, so that the service cannot rewrite itself.
COPY --from=environment /opt/linli /opt/linli
COPY --from=environment /app /app
WORKDIR /app
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["linli"]
CMD ["desk"]
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
