using System.Collections.Frozen;

namespace Coverbook.Diagnostics;

/// <summary>Every code there is. A test holds this list, the methods and the documentation together.</summary>
internal static class DiagnosticCodes
{
    /// <summary>The numbers of the codes that every kind of input has.</summary>
    public static IReadOnlyList<int> SharedByInputs { get; } = [.. Enumerable.Range(1, 11), 20];

    private static readonly string[] Own =
    [
        "CB1040", "CB1041", "CB1042",
        "CB1050",
        "CB2101", "CB2102", "CB2103", "CB2104", "CB2105", "CB2106", "CB2107", "CB2108",
        "CB2110", "CB2111", "CB2112", "CB2113", "CB2114",
        "CB3030", "CB3031", "CB3032", "CB3033", "CB3034", "CB3035", "CB3036", "CB3037", "CB3038",
        "CB3040", "CB3041", "CB3042", "CB3043", "CB3044", "CB3045", "CB3046", "CB3047", "CB3048", "CB3049", "CB3050", "CB3051",
        "CB3101", "CB3102", "CB3103", "CB3104", "CB3105", "CB3106", "CB3107", "CB3108",
        "CB4101", "CB4102", "CB4103", "CB4104", "CB4105", "CB4106", "CB4107", "CB4108", "CB4120", "CB4121", "CB4122",
        "CB4123", "CB4124", "CB4125", "CB4126", "CB4130", "CB4131", "CB4132", "CB4133", "CB4134", "CB4135",
        "CB4136", "CB4137", "CB4138", "CB4139", "CB4150", "CB4151", "CB4152", "CB4153", "CB4154", "CB4155",
        "CB4156", "CB4157", "CB4158", "CB4160", "CB4161", "CB4162", "CB4163", "CB4164", "CB4165", "CB4166",
        "CB4167", "CB4168", "CB4169", "CB4170", "CB4171", "CB4172", "CB4180", "CB4181", "CB4182",
        "CB4201", "CB4202", "CB4203", "CB4204", "CB4205", "CB4206", "CB4207", "CB4208", "CB4209", "CB4210",
        "CB4211", "CB4212", "CB4213", "CB4214", "CB4215", "CB4216", "CB4217", "CB4218", "CB4220", "CB4221",
        "CB4222", "CB4223", "CB4224", "CB4230", "CB4231", "CB4232", "CB4233", "CB4234", "CB4235", "CB4236",
        "CB4237", "CB4238", "CB4239", "CB4240", "CB4241", "CB4242", "CB4243", "CB4244", "CB4245", "CB4246",
        "CB4250", "CB4251", "CB4252", "CB4260", "CB4261", "CB4262",
        "CB4301", "CB4302", "CB4303", "CB4304", "CB4305", "CB4310", "CB4311", "CB4312", "CB4313", "CB4314", "CB4315", "CB4316", "CB4317",
        "CB4350", "CB4351", "CB4352", "CB4401", "CB4402", "CB4403", "CB4404", "CB4405",
        "CB5001", "CB5002", "CB5003", "CB5004", "CB5005", "CB5006", "CB5007", "CB5008",
        "CB5009", "CB5010", "CB5011", "CB5012", "CB5013", "CB5020", "CB5021", "CB5030",
        "CB5040",
        "CB5050",
        "CB5051",
        "CB5052",
        "CB5060", "CB5061", "CB5062",
        "CB6021", "CB6101", "CB6102", "CB6103", "CB6104", "CB6110", "CB6111",
        "CB7001", "CB7002", "CB7003", "CB7004", "CB7005", "CB7006", "CB7007", "CB7008", "CB7009", "CB7020",
        "CB8001", "CB8002", "CB8003", "CB8004", "CB8005", "CB8006", "CB8007", "CB8008", "CB8009", "CB8010", "CB8011",
        "CB8101", "CB8102", "CB8103", "CB8104", "CB8105", "CB8106", "CB8107", "CB8111", "CB8112", "CB8113", "CB8120",
        "CB8121", "CB8122", "CB8123", "CB8124", "CB8125", "CB8126", "CB8127", "CB8128", "CB8129", "CB8130", "CB8131",
        "CB8140", "CB8141", "CB8142", "CB8143", "CB8144", "CB8145", "CB8146", "CB8147", "CB8148", "CB8149", "CB8150",
        "CB8151", "CB8152", "CB8153", "CB8154", "CB8155", "CB8156", "CB8157", "CB8158",
        "CB8160", "CB8161", "CB8162", "CB8163", "CB8164", "CB8165", "CB8166", "CB8167", "CB8168",
        "CB8170", "CB8171", "CB8172",
        "CB8173", "CB8174", "CB8175", "CB8176", "CB8177", "CB8178", "CB8179", "CB8180", "CB8181", "CB8182", "CB8183",
        "CB8190", "CB8191", "CB8192", "CB8193", "CB8194", "CB8195", "CB8200", "CB8201", "CB8202", "CB8203", "CB8204",
        "CB8205", "CB8206", "CB8207", "CB8208", "CB8209",
        "CB9101", "CB9102", "CB9103", "CB9104", "CB9110", "CB9111", "CB9112", "CB9113", "CB9114", "CB9115", "CB9116", "CB9117", "CB9118",
        "CB9119", "CB9120",
    ];

    /// <summary>The codes, such as <c>CB3007</c>.</summary>
    public static FrozenSet<string> All { get; } =
        Own.Concat(from kind in InputKind.All from number in SharedByInputs select InputDiagnostics.Code(kind, number))
            .ToFrozenSet(StringComparer.Ordinal);
}
