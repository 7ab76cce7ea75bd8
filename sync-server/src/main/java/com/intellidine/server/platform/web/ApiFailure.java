package com.intellidine.server.platform.web;

/// An answer that is not a success: thrown where it is found out, written as the envelope at the rim.
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    /// @param status of HTTP
    /// @param code one word for programs: `InvalidCredentials`
    /// @param sentence for people: what happened and what to do
    public ApiFailure(int status, String code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    public static ApiFailure badRequest(String sentence) {
        return new ApiFailure(400, "BadRequest", sentence);
    }

    public static ApiFailure unauthorized(String sentence) {
        return new ApiFailure(401, "Unauthorized", sentence);
    }

    public static ApiFailure forbidden(String sentence) {
        return new ApiFailure(403, "Forbidden", sentence);
    }

    /// The same for what does not exist and for what belongs to another restaurant.
    public static ApiFailure notFound() {
        return new ApiFailure(404, "NotFound", "There is nothing with this id.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
