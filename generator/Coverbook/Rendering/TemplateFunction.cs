using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>A function that templates call with up to two arguments.</summary>
internal sealed class TemplateFunction(
    string name, int parameters, Func<PageTemplateContext, SourceSpan, object?, object?, object?> body) : IScriptCustomFunction
{
    public int RequiredParameterCount => parameters;

    public int ParameterCount => parameters;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"argument{index}");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count != parameters)
        {
            throw new ScriptRuntimeException(callerContext!.Span, $"'{name}' takes {parameters} argument(s), not {arguments.Count}");
        }

        return Invoke(
            (PageTemplateContext)context,
            callerContext!.Span,
            parameters > 0 ? arguments[0] : null,
            parameters > 1 ? arguments[1] : null);
    }

    /// <summary>Calls it with as many arguments as it takes; the others are <c>null</c>.</summary>
    public object? Invoke(PageTemplateContext context, SourceSpan span, object? first, object? second) =>
        body(context, span, first, second);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
