"use strict";
window.ui = SwaggerUIBundle({
  url: "/api/{{service}}/openapi.yaml",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
});
