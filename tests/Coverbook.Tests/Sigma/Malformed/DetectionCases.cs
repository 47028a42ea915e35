namespace Coverbook.Tests.Sigma.Malformed;

/// <summary>Detections, modifiers and values that cannot be read.</summary>
public sealed class DetectionCases
{
    /// <summary>Shapes of detections.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "CB4120", "¦condition: sel" },
        { "CB4121", "sel:¦\ncondition: sel" },
        { "CB4121", "sel: ¦null\ncondition: sel" },
        { "CB4121", "sel: ¦{}\ncondition: sel" },
        { "CB4121", "sel: ¦[]\ncondition: sel" },
        { "CB4121", "sel:\n    - a: 1\n    - ¦{}\ncondition: sel" },
        { "CB4121", "sel:\n    - a: 1\n    - ¦[]\ncondition: sel" },
        { "CB4121", "sel:\n    - a: 1\n    -¦ \ncondition: sel" },
        { "CB4124", "sel:\n    - word\n    - ¦null\ncondition: sel" },
        { "CB4125", "sel: ¦1e99\ncondition: sel" },
    };

    /// <summary>Items of a map.</summary>
    public static TheoryData<string, string> Items => new()
    {
        { "CB4126", "field: ¦[]" },
        { "CB4126", "field|contains|all: ¦[]" },
        { "CB4123", "field:\n    ¦inner: 1" },
        { "CB4123", "field: ¦{inner: 1}" },
        { "CB4123", "field: [1, ¦[2]]" },
        { "CB4123", "field: [1, ¦{a: 2}]" },
        { "CB4123", "field|contains: [x, ¦[y]]" },
        { "CB4125", "field: ¦-1e30" },
        { "CB4125", "field|gte: ¦1e300" },
        {
            "CB4004",
            "¦field|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains|contains: x"
        },
    };

    /// <summary>Modifiers that do not exist or may not stand where they do.</summary>
    public static TheoryData<string, string> Modifiers => new()
    {
        { "CB4130", "field|¦contain: x" },
        { "CB4130", "field|¦Contains: x" },
        { "CB4130", "field|contains|¦al: x" },
        { "CB4130", "field|¦: x" },
        { "CB4130", "field|contains|¦: x" },
        { "CB4130", "field|¦|contains: x" },
        { "CB4130", "field|¦ contains: x" },
        { "CB4130", "field|¦regex: x" },
        { "CB4130", "field|¦equals: x" },
        { "CB4130", "'|¦any': x" },
        { "CB4130", "'field|¦like': x" },
        { "CB4131", "¦field|contains|re: x" },
        { "CB4131", "¦field|windash|re: x" },
        { "CB4131", "¦field|re|contains: x" },
        { "CB4131", "¦field|re|startswith: x" },
        { "CB4131", "¦field|re|cased: x" },
        { "CB4131", "¦field|re|re: x" },
        { "CB4131", "¦field|i: x" },
        { "CB4131", "¦field|m: x" },
        { "CB4131", "¦field|contains|s: x" },
        { "CB4131", "¦field|re|expand|i: x" },
        { "CB4131", "¦field|ignorecase: x" },
        { "CB4131", "¦field|cidr|contains: 10.0.0.0/8" },
        { "CB4131", "¦field|contains|cidr: 10.0.0.0/8" },
        { "CB4131", "¦field|gt|lt: 5" },
        { "CB4131", "¦field|gte|contains: 5" },
        { "CB4131", "¦field|hour|gt: 5" },
        { "CB4131", "¦field|exists|contains: true" },
        { "CB4131", "¦field|exists|all: true" },
        { "CB4131", "¦field|neq|exists: true" },
        { "CB4131", "¦field|wide: x" },
        { "CB4131", "¦field|wide|contains: x" },
        { "CB4131", "¦field|utf16le: x" },
        { "CB4131", "¦field|utf16be|wide|base64: x" },
        { "CB4131", "¦field|base64|utf16: x" },
        { "CB4132", "¦'|exists': true" },
        { "CB4132", "¦'|cidr': 10.0.0.0/8" },
        { "CB4132", "¦'|fieldref': other" },
        { "CB4132", "¦'|gt': 5" },
        { "CB4132", "¦'|hour': 5" },
    };

    /// <summary>Values of another type than their modifier takes.</summary>
    public static TheoryData<string, string> Values => new()
    {
        { "CB4133", "field|contains: ¦5" },
        { "CB4133", "field|startswith: ¦true" },
        { "CB4133", "field|endswith: ¦null" },
        { "CB4133", "field|contains: [x, ¦5]" },
        { "CB4133", "field|contains:¦" },
        { "CB4133", "field|cased: ¦5" },
        { "CB4133", "field|windash: ¦5" },
        { "CB4133", "field|expand: ¦5" },
        { "CB4133", "field|re: ¦5" },
        { "CB4133", "field|re: ¦null" },
        { "CB4133", "field|cidr: ¦10" },
        { "CB4133", "field|wide|base64: ¦5" },
        { "CB4133", "field|base64: ¦5" },
        { "CB4133", "field|base64offset|contains: ¦true" },
        { "CB4133", "field|base64|base64offset: x\nother|gt: ¦'5'" },
        { "CB4133", "field|lt: ¦x" },
        { "CB4133", "field|lte: ¦true" },
        { "CB4133", "field|gte: ¦007" },
        { "CB4133", "field|exists: ¦'true'" },
        { "CB4133", "field|exists: ¦yes" },
        { "CB4133", "field|exists: ¦1" },
        { "CB4133", "field|fieldref: ¦5" },
        { "CB4133", "field|hour: ¦'5'" },
        { "CB4134", "field|base64: ¦'a*'" },
        { "CB4134", "field|base64: ¦'a?'" },
        { "CB4134", "field|base64: ¦''" },
        { "CB4134", "field|contains|base64: ¦x" },
        { "CB4134", "field|base64offset|contains: ¦'*x'" },
        { "CB4134", "field|wide|base64: ¦'x*'" },
        { "CB4134", "field|expand|base64: ¦'%name%'" },
        { "CB4134", "field|fieldref: ¦'other*'" },
        { "CB4134", "field|fieldref: ¦''" },
        { "CB4135", "field|windash: ¦'-a -b -c -d -e'" },
        { "CB4135", "field|windash|windash|windash: ¦'-a -b -c'" },
        { "CB4136", "field|minute: ¦60" },
        { "CB4136", "field|minute: ¦-1" },
        { "CB4136", "field|hour: ¦24" },
        { "CB4136", "field|hour: ¦99" },
        { "CB4136", "field|day: ¦0" },
        { "CB4136", "field|day: ¦32" },
        { "CB4136", "field|week: ¦53" },
        { "CB4136", "field|month: ¦13" },
        { "CB4136", "field|year: ¦0" },
        { "CB4136", "field|hour: ¦1.5" },
        { "CB4139", "field|cidr: ¦10.0.0.0/33" },
        { "CB4139", "field|cidr: ¦10.0.0.1/8" },
        { "CB4139", "field|cidr: ¦10.0.0/8" },
        { "CB4139", "field|cidr: ¦'10.0.0.0/'" },
        { "CB4139", "field|cidr: ¦10.0.0.0/-1" },
        { "CB4139", "field|cidr: ¦10.0.0.0/x" },
        { "CB4139", "field|cidr: ¦300.0.0.0/8" },
        { "CB4139", "field|cidr: ¦'fe80::/129'" },
        { "CB4139", "field|cidr: ¦'fe80::1/10'" },
        { "CB4139", "field|cidr: ¦host" },
        { "CB4139", "field|cidr: ¦''" },
        { "CB4139", "field|cidr: ¦'10.0.0.*'" },
        { "CB4139", "field|cidr: [10.0.0.0/8, ¦192.168.1.0/16]" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_detection_without_content_is_reported(string code, string detection) =>
        MalformedCase.Reports(code, RuleText.WithDetection(detection));

    [Theory]
    [MemberData(nameof(Items))]
    public void A_value_of_the_wrong_shape_is_reported(string code, string items) => MalformedCase.Reports(code, RuleText.WithItems(items));

    [Theory]
    [MemberData(nameof(Modifiers))]
    public void A_modifier_that_may_not_stand_there_is_reported(string code, string items) =>
        MalformedCase.Reports(code, RuleText.WithItems(items));

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_its_modifier_does_not_take_is_reported(string code, string items) =>
        MalformedCase.Reports(code, RuleText.WithItems(items));
}
