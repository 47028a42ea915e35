using System.Collections;
using System.Reflection;
using System.Text;

namespace Coverbook.Tests.Kit;

/// <summary>
/// All that a value holds, as text: two values with one text are alike in every member, those that a test did not think of too.
/// </summary>
internal static class Structure
{
    /// <summary>The value's members, and theirs, to the end.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, "\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string line)
    {
        switch (value)
        {
            case null:
                text.Append("none");
                break;
            case string or Enum or DateOnly or decimal:
            case { } when value.GetType().IsPrimitive:
                text.Append(value);
                break;
            case ReadOnlyMemory<byte> bytes:
                text.Append(Convert.ToHexString(bytes.Span));
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Append(text.Append(line).Append("- "), item, line + "  ");
                }

                break;
            default:
                foreach (var member in Members(value.GetType()))
                {
                    Append(text.Append(line).Append(member.Name).Append(": "), member.GetValue(value), line + "  ");
                }

                break;
        }
    }

    private static FieldInfo[] Members(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
